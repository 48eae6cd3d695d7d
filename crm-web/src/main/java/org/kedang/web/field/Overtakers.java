package org.kedang.web.field;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Person;
import org.kedang.archive.Revisions;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Names who saved first what two edited at once, which may have been the reader in
 * another window.
 */
@Component
public class Overtakers {

	private final Revisions revisions;

	private final Texts messages;

	Overtakers(Revisions revisions, Texts messages) {
		this.revisions = revisions;
		this.messages = messages;
	}

	/** Who changed what of an archive the reader had changed too. */
	public String of(ArchiveHead head, List<Conflict> conflicts, Reader reader) {
		List<String> theirs = conflicts.stream()
			.filter(Conflict::theirsChanged)
			.map((each) -> each.value().field().key())
			.toList();
		return name(this.revisions.author(head.id(), theirs), reader);
	}

	/** Who changed a contact person. */
	public String of(Person person, Reader reader) {
		return name(this.revisions.authorOfPerson(person.id()), reader);
	}

	private String name(@Nullable String author, Reader reader) {
		if (author == null) {
			return this.messages.text("archive.conflict.somebody");
		}
		return author.equals(reader.name()) ? this.messages.text("archive.conflict.yourself") : author;
	}

}
