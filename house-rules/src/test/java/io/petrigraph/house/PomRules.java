package io.petrigraph.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The root pom names each version once; a room's pom names only its parent's. */
final class PomRules {
    private static final Pattern VERSION = Pattern.compile("<([\\w.-]*)version>\\s*([^<]*?)\\s*</");

    private PomRules() {}

    static List<Finding> versionsInRootOnly(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        tree.named("/pom.xml").forEach(file -> {
            boolean inParent = false;
            List<String> lines = file.lines();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                inParent |= line.contains("<parent>");
                Matcher version = VERSION.matcher(line);
                if (!inParent && version.find() && !version.group(2).startsWith("${")) {
                    findings.add(new Finding(
                            file.path(),
                            i + 1,
                            "a version outside the root pom: move it there, version=" + version.group(2)));
                }
                inParent &= !line.contains("</parent>");
            }
        });
        return findings;
    }
}
