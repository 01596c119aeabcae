package cambium.standalone.demo;

import java.util.Map;

/** The body of one response: a value per item, a text per open question. */
record DemoAnswer(Map<String, Integer> answers, Map<String, String> comments) {}
