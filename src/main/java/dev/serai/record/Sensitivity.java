package dev.serai.record;

/** How much a field says about a person; decides what is masked and who may see it. */
public enum Sensitivity {
    NONE,
    CONTACT,
    SENSITIVE
}
