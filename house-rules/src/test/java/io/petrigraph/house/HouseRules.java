package io.petrigraph.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every rule over the source tree, by the name under which a failure is reported. */
final class HouseRules {
    private HouseRules() {}

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("no tabs", TextRules::noTabs);
        rules.put("no trailing space", TextRules::noTrailingSpace);
        rules.put("nothing left for later", TextRules::nothingLeftForLater);
        rules.put("no test turned off", TextRules::noTestTurnedOff);
        rules.put("no machine paths", TextRules::noMachinePaths);
        rules.put("no registry hosts", TextRules::noRegistryHosts);
        rules.put("no drawers", JavaRules::noDrawers);
        rules.put("short methods", JavaRules::shortMethods);
        rules.put("short files", JavaRules::shortFiles);
        rules.put("described packages", JavaRules::describedPackages);
        rules.put("tests say what should happen", JavaRules::testsSayWhatShouldHappen);
        rules.put("versions in the root pom only", PomRules::versionsInRootOnly);
        rules.put("links lead somewhere", LinkRules::linksLeadSomewhere);
        rules.put("snippets are compiled", SnippetRules::snippetsAreCompiled);
        rules.put("guarantees are proven", GuaranteeRules::guaranteesAreProven);
        return rules;
    }

    static Rule named(String name) {
        return Optional.ofNullable(all().get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such rule, name=" + name));
    }
}
