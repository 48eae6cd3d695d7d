package org.kedang.web.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CutOffUploadsTests {

	@TempDir
	private Path folder;

	@Test
	void uploads_of_an_earlier_server_on_the_same_port_go_and_nothing_else() throws IOException {
		Path cutOff = upload("tomcat.8080.1", "upload_a_1.tmp");
		Path ours = upload("tomcat.8080.22", "upload_b_1.tmp");
		Path elsewhere = upload("tomcat.80801.3", "upload_c_1.tmp");
		Path other = upload("tomcat.8080.1", "session.ser");
		CutOffUploads.clear(this.folder.resolve("tomcat.8080.22"));
		assertThat(cutOff).doesNotExist();
		assertThat(ours).exists();
		assertThat(elsewhere).exists();
		assertThat(other).exists();
	}

	@Test
	void servers_on_any_free_port_and_in_a_chosen_folder_leave_all_alone() throws IOException {
		Path free = upload("tomcat.0.1", "upload_a_1.tmp");
		Path chosen = upload("ours.1", "upload_a_1.tmp");
		CutOffUploads.clear(this.folder.resolve("tomcat.0.2"));
		CutOffUploads.clear(this.folder.resolve("ours.2"));
		assertThat(free).exists();
		assertThat(chosen).exists();
	}

	private Path upload(String server, String name) throws IOException {
		Path work = Files.createDirectories(this.folder.resolve(server).resolve("work/Tomcat/localhost/ROOT"));
		return Files.writeString(work.resolve(name), "姓名");
	}

}
