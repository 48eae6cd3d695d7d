package org.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one search box: finds customers by name, pinyin or its initials, the last digits of
 * a phone, customer number or short name. The surest matches come first; each way of
 * matching yields no more than asked for, so that nothing large is ever sorted.
 */
@Component
public class CustomerSearch {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	CustomerSearch(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * The customers the reader sees that match.
	 * @param typed what was typed; nothing finds nothing
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<SearchHit> find(String typed, Reader reader, int limit) {
		SearchTerm term = SearchTerm.of(typed);
		Conditions bound = new Conditions().within(reader.scope());
		return find(term, term.isEmpty() ? List.of() : term.ways(bound, SearchTerm.Phones.of(reader, this.catalogue)),
				bound, reader, limit);
	}

	/**
	 * The customers of a kind the reader sees whose name is the same or sounds the same,
	 * those of the same name first.
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<SearchHit> namesakes(String name, Subject kind, Reader reader, int limit) {
		String pinyin = SearchKeys.of(kind, name, null).pinyin();
		Conditions bound = new Conditions().within(reader.scope());
		return find(SearchTerm.of(name), pinyin.isEmpty() ? List.of() : SearchTerm.namesakes(name, pinyin, kind, bound),
				bound, reader, limit);
	}

	private List<SearchHit> find(SearchTerm term, List<SearchTerm.Way> ways, Conditions bound, Reader reader,
			int limit) {
		if (ways.isEmpty()) {
			return List.of();
		}
		CustomPlans.wanted(this.jdbc);
		Set<Long> seen = new HashSet<>();
		List<SearchHit> hits = new ArrayList<>();
		this.jdbc.sql(sql(ways, bound.where(), limit)).params(bound.parameters()).query((ResultSet row) -> {
			if (hits.size() < limit && seen.add(row.getLong("id"))) {
				hits.add(hit(row, term, reader));
			}
		});
		return hits;
	}

	private static String sql(List<SearchTerm.Way> ways, String visible, int limit) {
		List<String> branches = new ArrayList<>();
		for (SearchTerm.Way way : ways) {
			branches.add("(select %d as way, '%s' as reason, c.id from customer c where %s and %s limit %d)"
				.formatted(branches.size(), way.reason(), way.condition(), visible, limit));
		}
		return """
				select c.id, c.number, c.name, c.kind, c.region, c.mobile, c.phone, c.name_pinyin, c.name_initials,
					k.short_name, u.display_name as owner, found.reason
				from (%s) found
				join customer c on c.id = found.id
				left join corporate_customer k on k.id = c.id
				left join app_user u on u.id = c.owner_id
				order by found.way, c.id
				""".formatted(String.join("\nunion all\n", branches));
	}

	private SearchHit hit(ResultSet row, SearchTerm term, Reader reader) throws SQLException {
		Subject kind = Subject.ofKind(row.getString("kind"));
		String name = row.getString("name");
		String shortName = row.getString("short_name");
		SearchReason reason = SearchReason.valueOf(row.getString("reason"));
		if (reason == SearchReason.NAME && shortName != null && !name.toLowerCase(Locale.ROOT).contains(term.text())) {
			reason = SearchReason.SHORT_NAME;
		}
		String matched = switch (reason) {
			case SHORT_NAME -> (shortName != null) ? shortName : term.text();
			case PINYIN -> row.getString("name_pinyin");
			case INITIALS -> row.getString("name_initials");
			case MOBILE -> shown(kind, "mobile", row.getString("mobile"), reader);
			case PHONE -> shown(kind, "phone", row.getString("phone"), reader);
			case NUMBER, OLD_NUMBER, NAME, CONTACT -> term.text();
		};
		boolean placed = reader.seesPlain(this.catalogue.field(kind, "region"));
		return new SearchHit(row.getString("number"), name, kind, placed ? row.getString("region") : null,
				row.getString("owner"), reason, matched);
	}

	private String shown(Subject kind, String key, @Nullable String value, Reader reader) {
		return (value != null)
				? Masks.shown(this.catalogue.field(kind, key), value, reader.sight(this.catalogue.field(kind, key)))
				: "";
	}

}
