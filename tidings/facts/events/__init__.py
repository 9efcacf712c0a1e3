"""Happenings that a sentence tells: who did what, where and when."""
