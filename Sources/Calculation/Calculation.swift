// The floor is described in docs/architecture.md.
