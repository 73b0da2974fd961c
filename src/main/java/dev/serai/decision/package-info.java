/** What the hub is not sure of becomes a proposal; partners vote on it by weight, and the outcome is put in force. */
@NullMarked
package dev.serai.decision;

import org.jspecify.annotations.NullMarked;
