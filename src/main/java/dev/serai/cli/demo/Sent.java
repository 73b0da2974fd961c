package dev.serai.cli.demo;

/** How many rows a partner has sent to a feed. */
record Sent(String feed, long rows) {}
