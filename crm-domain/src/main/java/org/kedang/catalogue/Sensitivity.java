package org.kedang.catalogue;

/**
 * How closely a value is kept: {@code PUBLIC} to all who may see the customer,
 * {@code PERSONAL} masked unless the reader has the right, {@code SECRET} masked for
 * everyone until revealed one field at a time with a reason.
 */
public enum Sensitivity {

	PUBLIC, PERSONAL, SECRET

}
