/** What is owed to whom: receipts, quarantine, agreements, subscriptions and their cursors over the change log. */
@NullMarked
package dev.serai.exchange;

import org.jspecify.annotations.NullMarked;
