"""Papers written for the project, with the answers that a careful reader would give. See README.md."""
