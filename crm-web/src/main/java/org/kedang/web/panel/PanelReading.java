package org.kedang.web.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.analytics.CustomerDealings;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Dues;
import org.kedang.archive.Rooms;

import org.springframework.stereotype.Component;

/**
 * Reads what the field's analyses of a customer are made from.
 */
@Component
public class PanelReading {

	private final Rooms rooms;

	private final CustomerDealings dealings;

	private final CustomerOutlooks outlooks;

	private final Dues dues;

	private final IndividualPanels individual;

	private final CorporatePanels corporate;

	private final Clock clock;

	PanelReading(Rooms rooms, CustomerDealings dealings, CustomerOutlooks outlooks, Dues dues,
			IndividualPanels individual, CorporatePanels corporate, Clock clock) {
		this.rooms = rooms;
		this.dealings = dealings;
		this.outlooks = outlooks;
		this.dues = dues;
		this.individual = individual;
		this.corporate = corporate;
		this.clock = clock;
	}

	/** Five of an individual, three of a firm. */
	public List<Panel> of(ArchiveHead head, Reader reader) {
		LocalDate today = LocalDate.now(this.clock);
		PanelFigures figures = new PanelFigures(head, this.rooms.of(head, reader), this.dealings.of(head.id(), today),
				this.dues.sum(head.id()), this.outlooks.find(head.id(), reader).orElse(null), today);
		return head.isCorporate() ? this.corporate.of(figures) : this.individual.of(figures);
	}

}
