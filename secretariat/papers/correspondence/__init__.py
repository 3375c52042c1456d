"""What the free kinds of official paper say: notices, circulars, reports, requests, letters, replies, bulletins."""
