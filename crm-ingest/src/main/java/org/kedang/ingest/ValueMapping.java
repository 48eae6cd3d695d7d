package org.kedang.ingest;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

/**
 * What a value means that is none of a field's options, or that names no user.
 *
 * @param key the field's key
 * @param field null where the field has gone
 * @param raw as first written
 * @param target key of the option or id of the user; empty for a blank
 * @param user name of the user where it means one
 */
public record ValueMapping(long id, Subject subject, String key, @Nullable Field field, String raw, String target,
		@Nullable String user) {

}
