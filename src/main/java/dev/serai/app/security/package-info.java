/** Who may do what at the hub's HTTP door: partners by API key, operators by password. */
@NullMarked
package dev.serai.app.security;

import org.jspecify.annotations.NullMarked;
