"""What builds, checks and shows the course; no learner needs it."""
