package io.forecourt.insight.board;

/** A person who can take a lead over. */
record SlaBoardColleague(String id, String name, String role, String store) {}
