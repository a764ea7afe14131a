"""The longer runs that lessons show as stored: each script writes a file of aelib/stored."""
