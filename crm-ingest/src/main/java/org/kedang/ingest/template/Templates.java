package org.kedang.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the workbooks that people fill in and upload: a sheet of explanations, then a
 * sheet for each subject with a column for each field of the catalogue that a person may
 * fill. The headers are the fields' labels, so that a filled template maps itself.
 */
@Component
public class Templates {

	private final Catalogue catalogue;

	private final MessageSource messages;

	Templates(Catalogue catalogue, MessageSource messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/**
	 * Writes a template as xlsx.
	 * @param subjects what it has sheets for, in their order
	 * @param locale Chinese, or any other for English
	 * @param out left open
	 */
	public void write(Collection<Subject> subjects, Locale locale, OutputStream out) throws IOException {
		Wording wording = new Wording(this.messages, locale);
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			TemplateStyles styles = new TemplateStyles(workbook);
			ExplanationSheet explanation = new ExplanationSheet(workbook, styles, wording);
			TemplateLists lists = new TemplateLists(workbook, wording);
			for (Subject subject : subjects) {
				List<Field> fields = fields(subject);
				new TemplateSheet(workbook, subject, styles, lists, wording).write(fields);
				explanation.add(subject, fields);
			}
			lists.finish();
			workbook.write(out);
		}
	}

	/** The fields a template asks for, in the order of its columns. */
	List<Field> fields(Subject subject) {
		return this.catalogue.fields(subject).stream().filter((field) -> !field.computed()).toList();
	}

}
