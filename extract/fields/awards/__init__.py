"""The grants that a record decides: which sums award, and for how long, from what and on what terms."""
