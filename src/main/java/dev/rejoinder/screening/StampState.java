package dev.rejoinder.screening;

/** The result of checking a form's stamp, the signed time at which the form was handed out. */
public enum StampState {
    /** None was sent: neutral, forms without scripts have none. */
    ABSENT,
    /** Ours, in time, not used before. */
    VALID,
    /** Ours but too old: neutral, some readers think for a day. */
    EXPIRED,
    /** Not made by this service. */
    FORGED,
    /** Ours, but already used more often than a reader would. */
    REUSED
}
