package org.kedang.web.imports;

import org.kedang.ingest.ReturnWording;
import org.kedang.shared.Problem;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * The words of a workbook that is handed back, in the language of whoever asks for it.
 */
@Component
class ReturnWords implements ReturnWording {

	private final Texts texts;

	ReturnWords(Texts texts) {
		this.texts = texts;
	}

	@Override
	public boolean english() {
		return Languages.isEnglish();
	}

	@Override
	public String state(char state) {
		return (state == ' ') ? "" : this.texts.text("return.state." + state);
	}

	@Override
	public String sentence(Problem problem) {
		return this.texts.of(problem);
	}

	@Override
	public String about(String header, String sentence) {
		return this.texts.text("return.about", header, sentence);
	}

}
