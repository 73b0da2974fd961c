/** What operators ask about golden records and do with them: explain, pin, make anew. */
@NullMarked
package dev.serai.app.golden;

import org.jspecify.annotations.NullMarked;
