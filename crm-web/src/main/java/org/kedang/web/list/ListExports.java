package org.kedang.web.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.export.ExportOrder;
import org.kedang.export.Exports;
import org.kedang.list.CustomerList;
import org.kedang.list.ListAction;
import org.kedang.list.ListActions;
import org.kedang.list.ListOrder;
import org.kedang.web.roster.RosterDownloads;
import org.kedang.web.roster.RosterParameters;
import org.kedang.web.roster.RosterTexts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Has lists written as workbooks and keeps on record that it was done: not of one that is
 * not written.
 */
@Component
class ListExports {

	private final ListMembers members;

	private final ListActions actions;

	private final RosterDownloads downloads;

	private final Exports exports;

	private final RosterTexts texts;

	ListExports(ListMembers members, ListActions actions, RosterDownloads downloads, Exports exports,
			RosterTexts texts) {
		this.members = members;
		this.actions = actions;
		this.downloads = downloads;
		this.exports = exports;
		this.texts = texts;
	}

	/**
	 * Has a long list written behind the page.
	 * @return the export; empty if one of the reader's is written already, or nobody is
	 * in the list
	 */
	@Transactional
	public Optional<Long> begin(CustomerList list, ListOrder wanted, boolean all, Reader reader) {
		Optional<Long> export = order(list, wanted, all, reader).flatMap((order) -> this.exports.begin(order, reader));
		if (export.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return export;
	}

	/** What is done with the list is on record from now on; empty if nobody is in it. */
	@Transactional
	public Optional<ExportOrder> order(CustomerList list, ListOrder wanted, boolean all, Reader reader) {
		return this.actions.request(list, this.members.selected(list, reader), wanted, null, reader)
			.flatMap((made) -> this.actions.find(made, reader))
			.map((action) -> order(list, action, all, reader));
	}

	private ExportOrder order(CustomerList list, ListAction action, boolean all, Reader reader) {
		String filter = this.texts.text("roster.filter.list") + ": " + list.name();
		return this.downloads.order(RosterParameters.ofAddress("/customers?outcome=" + action.id() + ".acted"), all,
				list.name(), "list", Map.of("filters", List.of(filter)), action.acted(), reader);
	}

}
