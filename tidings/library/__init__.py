"""The folder that a team adds documents to: what is read of a file, where it is kept, and the builds that follow."""
