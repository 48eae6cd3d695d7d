package org.kedang.catalogue;

/**
 * A room of the archive, such as 基本信息; its fields are shown and completed together.
 *
 * @param key name in code and addresses
 * @param zh Chinese label
 * @param en English label
 */
public record Category(String key, String zh, String en) {

	public String label(boolean english) {
		return english ? this.en : this.zh;
	}

}
