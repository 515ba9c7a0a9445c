"""Record → findings: one small pure function a rule, each with a code, a reason and its examples."""
