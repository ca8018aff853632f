package io.spatialflow.server.exchange;

/**
 * Why a feature becomes no fence.
 *
 * @param code for programs
 * @param message for people
 */
record Problem(String code, String message) {}
