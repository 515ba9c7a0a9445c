"""`pcc browse`: a library on one screen. Only this room imports Textual: 0.3 s that no other command pays."""
