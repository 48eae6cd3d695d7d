package org.kedang.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * People who see one another's customers.
 */
@Entity
public class Team {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private String name;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	public Team(String name) {
		this.name = name.strip();
	}

	public void rename(String newName) {
		this.name = newName.strip();
	}

	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	public String name() {
		return this.name;
	}

}
