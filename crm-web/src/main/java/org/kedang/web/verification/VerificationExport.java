package org.kedang.web.verification;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.verification.VerificationFigures;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How well everybody's customers are known as a workbook. It takes the right to assign
 * customers, by its route, and the right to export.
 */
@Controller
class VerificationExport {

	private final VerificationFigures figures;

	private final AuditTrail audit;

	private final Clock clock;

	private final Texts texts;

	VerificationExport(VerificationFigures figures, AuditTrail audit, Clock clock, Texts texts) {
		this.figures = figures;
		this.audit = audit;
		this.clock = clock;
		this.texts = texts;
	}

	@GetMapping("/verifications/figures/export.xlsx")
	void export(Reader reader, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		this.audit.record(reader.actor(), "verification-figures-exported", Map.of());
		LocalDate today = LocalDate.now(this.clock);
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("verification.figures") + "-" + today,
				"verification-" + today);
		write(sheet, "verification.teams", this.figures.teams());
		write(sheet, "verification.persons", this.figures.persons());
		sheet.close();
	}

	private void write(Sheet sheet, String title, List<VerificationFigures.Line> lines) throws IOException {
		sheet.begin(title, sheet.text(title, 20), sheet.whole("verification.customers"),
				sheet.decimal("verification.fresh"), sheet.whole("verification.queue.stale"),
				sheet.decimal("verification.verified"), sheet.decimal("archive.completeness"));
		for (VerificationFigures.Line line : lines) {
			sheet.row((line.name() != null) ? line.name() : this.texts.text("archive.pool"), line.customers(),
					line.freshShare(), line.stale(), line.verifiedShare(), line.completeness());
		}
	}

}
