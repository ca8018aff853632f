package io.spatialflow.server.dashboard;

import java.util.List;
import java.util.stream.Stream;

/** The states, with the District of Columbia and Puerto Rico, to choose from. */
record UnitedStates(String code, String name) {

    static final List<UnitedStates> ALL = Stream.of(
                    ("AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,"
                                    + "CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,"
                                    + "IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,"
                                    + "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,"
                                    + "NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,"
                                    + "ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,"
                                    + "SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,"
                                    + "WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming")
                            .split(","))
            .map(entry -> new UnitedStates(entry.substring(0, 2), entry.substring(3)))
            .toList();
}
