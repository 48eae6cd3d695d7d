package org.kedang.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretBoxTests {

	private static final byte[] KEY = HexFormat.of()
		.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

	private final SecretBox box = new SecretBox(KEY);

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "11010519491231002X", "张三的秘密", "𠮷野家" })
	void what_is_sealed_can_be_opened(String text) {
		byte[] sealed = this.box.seal(text, "identity-number");
		assertThat(sealed).hasSize(29 + text.getBytes(StandardCharsets.UTF_8).length).startsWith(1);
		assertThat(this.box.open(sealed, "identity-number")).isEqualTo(text);
	}

	@Test
	void the_same_text_looks_different_each_time() {
		assertThat(this.box.seal("x", "p")).isNotEqualTo(this.box.seal("x", "p"));
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "12", "13", "20", "30" })
	void a_changed_byte_is_noticed(int position) {
		byte[] sealed = this.box.seal("11010519491231002X", "p");
		sealed[position] ^= 1;
		assertThatIllegalArgumentException().isThrownBy(() -> this.box.open(sealed, "p"));
	}

	@Test
	void another_purpose_another_key_or_a_fragment_opens_nothing() {
		byte[] sealed = this.box.seal("secret", "p");
		byte[] otherKey = KEY.clone();
		otherKey[31] ^= 1;
		assertThatIllegalArgumentException().isThrownBy(() -> this.box.open(sealed, "q"));
		assertThatIllegalArgumentException().isThrownBy(() -> new SecretBox(otherKey).open(sealed, "p"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.box.open(Arrays.copyOf(sealed, 28), "p"));
		assertThatIllegalArgumentException().isThrownBy(() -> new SecretBox(new byte[16]));
	}

	@ParameterizedTest
	@CsvSource({ "a,p,a,p,true", "a,p,b,p,false", "a,p,a,q,false", "bc,a,c,ab,false", "'',p,'',p,true" })
	void hashes_are_equal_exactly_for_equal_texts_of_one_purpose(String text, String purpose, String otherText,
			String otherPurpose, boolean equal) {
		boolean same = Arrays.equals(this.box.hash(text, purpose), new SecretBox(KEY).hash(otherText, otherPurpose));
		assertThat(same).isEqualTo(equal);
	}

	/** Written data must be readable for ever: the format, worked out a second time. */
	@Test
	void the_format_is_the_documented_one() throws Exception {
		byte[] sealed = this.box.seal("客档", "p");
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(derived("kedang encryption 1"), "AES"),
				new GCMParameterSpec(128, sealed, 1, 12));
		cipher.updateAAD(new byte[] { 1, 'p' });
		assertThat(new String(cipher.doFinal(sealed, 13, sealed.length - 13), StandardCharsets.UTF_8)).isEqualTo("客档");
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(derived("kedang search 1"), "HmacSHA256"));
		assertThat(MessageDigest.isEqual(this.box.hash("x", "p"), mac.doFinal(new byte[] { 0, 0, 0, 1, 'p', 'x' })))
			.isTrue();
	}

	private static byte[] derived(String label) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
		return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
	}

}
