package dev.serai.cli.demo;

/** One partner of the demonstration. */
interface Player {

    /** What it does, in a few words. */
    String does();

    /** Sends all it has; returns when the hub, or what stands between, has confirmed everything. */
    Sent play() throws Exception;
}
