package org.kedang.ingest.undo;

import java.util.List;
import java.util.Map;

/**
 * What taking back an import would do at this moment.
 *
 * @param removed rows that would go, by table
 * @param restored fields that would have their former value again, by table
 * @param kept the asked for part of what would stay
 */
public record UndoPreview(UndoLedger ledger, Map<String, Long> removed, Map<String, Long> restored, List<Kept> kept) {

}
