package dev.rejoinder.notification;

/** A message was left in the outbox. */
record MessageAdded() {}
