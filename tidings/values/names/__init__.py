"""Countries, people, organisations and outlets, by every name that a text gives them."""
