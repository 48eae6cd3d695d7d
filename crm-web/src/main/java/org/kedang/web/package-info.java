/**
 * The pages and the REST interface: one package a feature.
 */
@NullMarked
package org.kedang.web;

import org.jspecify.annotations.NullMarked;
