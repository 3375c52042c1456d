"""The invented office of the sample: its year told through the services, and the main job told as a demonstration."""
