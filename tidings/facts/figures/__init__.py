"""Numbers that measure trade: what they measure, who trades with whom, and when."""
