package org.kedang.analytics;

/** Somebody wants the run to end; whatever it has stored is rolled back. */
class RunCancelledException extends RuntimeException {

}
