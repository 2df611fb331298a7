// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** A part of an organisation's casework that has keys of its own: what somebody may read is decided by which of them they hold. */
export const compartments = ['contact', 'health', 'legal'] as const;

export type Compartment = (typeof compartments)[number];
