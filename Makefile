.PHONY: run test format diagrams architecture rights openapi guide element-templates samples bench fuzz faults \
	conversations transcripts clean

run:
	mvn spring-boot:run

test:
	mvn verify

format:
	mvn spotless:apply
	npm run format

# Draws every processes/*.bpmn into docs/diagrams, and notes the hash of its model beside each picture.
diagrams:
	tools/diagrams

# Draws the modules into docs/architecture.svg.
architecture:
	mvn -q test -Dtest=ModularityTest -Darchitecture.write=true -Djacoco.skip=true -DargLine=

# Writes the table of who may call what, from the running application.
rights:
	mvn -q test -Dtest='SecurityTest#shouldAnswerEachCallerAsTheTableOfRightsSays' -Drights.write=true \
	  -Djacoco.skip=true -DargLine=

# Writes docs/openapi.yaml from the controllers.
openapi:
	mvn -q test -Dtest='OpenApiTest#shouldEqualTheCheckedInDocument' -Dopenapi.write=true \
	  -Djacoco.skip=true -DargLine=

# Writes what the deployment gate answers into docs/admin-guide.md.
guide:
	mvn -q test -Dtest='ModelCheckTest#shouldListEveryRefusalInTheAdminGuide' -Dguide.write=true \
	  -Djacoco.skip=true -DargLine=

# Writes .camunda/element-templates from the contract, and what the Modeler's library makes of them. Run the
# tests afterwards without it.
element-templates:
	mvn -q test -Dtest='ElementTemplatesTest#shouldEqualTheCheckedInTemplates' -Delement-templates.write=true \
	  -Djacoco.skip=true -DargLine=
	TEMPLATES_WRITE=1 node --test src/test/js/elementTemplates.test.js

samples:
	samples/send

# Measures Forecourt beside a stock engine, what ten thousand due touches do to new leads, and what a
# manager waits for with a hundred thousand leads; the tables are in target/*.md.
bench:
	mvn -q test -Dtest='Baseline,DueTouches,ReadingTime,ManagerPages' -Djacoco.skip=true -DargLine= \
	  -Dtest.forks=1 -Dtest.jvm=

# Sends a month of twenty thousand messages past the gate, and reads random texts, as many as a build has no
# time for. SEED=number begins elsewhere.
fuzz:
	mvn -q test -Dtest='MonthOfMessagesTest,ContentReaderTest' -Djacoco.skip=true -DargLine= \
	  -Dforecourt.month-messages=20000 -Dforecourt.random-texts=1000 -Dforecourt.random-strings=15000 \
	  $(if $(SEED),-Dforecourt.seed=$(SEED))

# Kills, stops, fills up and moves the clock of what Forecourt runs on, and checks after each fault that
# every acknowledged inquiry is one lead; the table is in target/faults.md. Each class has a JVM and a
# database of its own: what one fault leaves must not meet the next one's clock. Takes about 25 minutes on
# two cores; the full disk needs root, and is left out without.
faults:
	mvn -q package -DskipTests -Djacoco.skip=true
	rm -f target/faults.md
	mvn -q test -Dtest='NodeFaults,DiskFaults,ClockFaults,AutumnFaults,DueFaults' -Djacoco.skip=true -DargLine= \
	  -Dtest.forks=1 -Dtest.reuse=false -Dtest.jvm= -Dforecourt.jar=$(CURDIR)/target/forecourt.jar

# Plays the written conversations against the sample store; transcripts and the score of each intent are in
# target/conversations.txt. CONVERSATIONS=folder plays other ones.
conversations:
	mvn -q test -Dtest=ConversationBenchTest -Djacoco.skip=true -DargLine= \
	  -Dforecourt.conversations=$(or $(CONVERSATIONS),src/test/resources/conversations)

# Plays them, and writes some to docs/transcripts.md.
transcripts:
	mvn -q test -Dtest=ConversationBenchTest -Djacoco.skip=true -DargLine= \
	  -Dforecourt.transcripts=docs/transcripts.md

clean:
	mvn clean
