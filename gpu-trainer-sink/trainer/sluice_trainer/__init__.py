"""Trains a language model from a commit log of token shards, and resumes exactly."""
