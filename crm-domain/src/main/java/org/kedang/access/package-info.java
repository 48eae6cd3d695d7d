/**
 * Who may come in and what each may do: users, teams, roles, rights and personal access
 * tokens.
 */
@NullMarked
package org.kedang.access;

import org.jspecify.annotations.NullMarked;
