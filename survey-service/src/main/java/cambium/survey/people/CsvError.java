package cambium.survey.people;

/**
 * What is wrong with a people file.
 *
 * @param line of the file; 1 is the header
 * @param column name of the column; empty where the whole line is meant
 */
public record CsvError(long line, String column, String message) {}
