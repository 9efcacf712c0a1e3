"""What a file says: one reader a kind of file, each run by `reading` in a process of its own that may use little and can be lost.

Only the standard library, and pypdfium2 for PDF. lxml, on which trafilatura and python-docx stand, ships libiconv (LGPL) in its wheels.
"""
