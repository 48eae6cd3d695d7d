package org.kedang.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.kedang.KedangApplication;
import org.kedang.database.WithDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application behind MockMvc, on a database of its own.
 * {@link People} lends it users, {@link Pages} opens pages, {@link ManyCustomers} makes
 * customers, {@link TypedFields} their values, {@link FieldSights} hides fields.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KedangApplication.class, properties = { "kedang.admin.password=first password",
		// one test's many customers are gone in the next
		"kedang.roster.many-known-for-seconds=0",
		// what is found in the background is there when a page is
		"kedang.pool.patience-millis=60000" })
@AutoConfigureMockMvc
@WithDatabase
@Import({ People.class, Pages.class, ManyCustomers.class, TypedFields.class, FieldSights.class })
public @interface WebTest {

}
