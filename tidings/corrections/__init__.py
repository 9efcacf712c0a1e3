"""What people say of rows that were read: the file that keeps it, what it may say, and how a build takes it into account."""
