"""Who and what the paper is: reference, title, originator, body, kind, status, language, who decided."""
