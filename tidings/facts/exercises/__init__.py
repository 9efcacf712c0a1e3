"""Joint exercises and patrols: who, where, when and with what."""
