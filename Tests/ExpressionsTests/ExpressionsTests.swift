// Tests of the floor, by behaviour.
